interface Props {
  title: string;
  signs: readonly string[];
}

/** When to call an ambulance now, in sight before anything else. */
export function EmergencyCard({ title, signs }: Props) {
  return (
    <section class="emergency-card" aria-labelledby="emergency-heading">
      <h2 id="emergency-heading">
        <span class="visually-hidden">Emergency: </span>
        {title}
      </h2>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </section>
  );
}

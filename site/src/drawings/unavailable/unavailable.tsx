/** Stands where a drawing cannot be shown, and says where the same is to be had. */
export function Unavailable({ what, instead }: { what: string; instead: string }) {
  return (
    <p class="notice drawing-unavailable">
      <b>{what} cannot be shown.</b> {instead}
    </p>
  );
}

import type { Services } from "@foramen/engine";
import { countriesOf } from "../../services/whom-to-call.ts";

interface Props {
  label: string;
  services: Services;
  /** Two letters, `other`, or empty while none is chosen. */
  country: string;
  change: (country: string) => void;
}

/** The country whose numbers are shown. */
export function CountryChoice({ label, services, country, change }: Props) {
  return (
    <label class="country-choice">
      {label}{" "}
      <select value={country} onChange={(event) => change(event.currentTarget.value)}>
        {country === "" && <option value="">-</option>}
        {countriesOf(services).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value="other">{services.other.name}</option>
      </select>
    </label>
  );
}

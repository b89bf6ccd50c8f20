import { planFiles } from "./plan-files.ts";
import { type Fault, faultAt, nearest, type Rule } from "./view.ts";

const RULE = "referral-has-service";

/** Every referral is addressed to a service of its file and asks it a question; every service is somebody's. */
export const referralHasService: Rule = {
  name: RULE,
  *check(view): Generator<Fault> {
    for (const [file, { services, referrals }] of planFiles(view, "referrals")) {
      const known = new Set(Object.keys(services));
      for (const [place, { id, service, question }] of referrals.entries()) {
        if (!known.has(service))
          yield faultAt(
            RULE,
            file,
            ["referrals", place, "service"],
            `"${id}" is addressed to "${service}", which is none of the services of the file.${nearest(service, known)}`,
          );
        if (!/\S\?$/.test(question.trim()))
          yield faultAt(RULE, file, ["referrals", place, "question"], `"${question}" asks nothing: end it with "?".`);
      }
      const used = new Set(referrals.map(({ service }) => service));
      for (const id of known)
        if (!used.has(id)) yield faultAt(RULE, file, ["services", id], `No referral goes to "${id}".`);
    }
  },
};

const COMMANDS: Readonly<Record<string, { does: string; usage: readonly string[]; more?: string }>> = {
  assess: {
    does: "urgency, causes, nerves, next steps, reasons, for one case",
    usage: [
      "foramen assess <case.yaml or .json, or -> [--json] [--setting S]",
      "    [--without ID[@LEVEL][:SIDE]] [--reader R] [--no-intervals]",
    ],
    more: `  -                 reads the case from standard input
  --json            the whole answer as one JSON document
  --setting S       primary_care, emergency_department or spine_clinic;
                    stands above the setting in the case
  --without FINDING leaves one finding of the case out, to see what it does;
                    may be given several times
                    (weak_hip_flexion:left, mri_disc@L1-L2)
  --reader R        for whom the words are: practitioner, unless it is patient
  --no-intervals    leaves out how far each figure may be off, and the numbers
                    that it rests on most; much faster`,
  },
  medication: {
    does: "checks one or more drug orders for one patient",
    usage: ["foramen medication <order.yaml or .json, or -> [--json] [--reader R]"],
    more: `  -                 reads the orders from standard input
  --json            the whole answer as one JSON document
  --reader R        for whom the words are: practitioner, unless it is patient
  The file holds patient and order, for instance
    patient: { age: 54, sex: F, weight: { value: 70, unit: kg },
               creatinine: { value: 80, unit: umol/L }, conditions: [COPD],
               allergies: [], current_drugs: [apixaban 5 mg BID] }
    order: { text: ibuprofen 400 mg three times daily for 5 days }`,
  },
  plan: {
    does: "staged care plan for one case, with a verdict on every treatment",
    usage: ["foramen plan <case.yaml or .json, or -> [--json] [--setting S]", "    [--reader R] [--form F]"],
    more: `  -                 reads the case from standard input
  --json            the whole plan as one JSON document
  --setting S       as in assess
  --reader R        for whom the words are: practitioner, unless it is patient
  --form F          plan, unless it is summary (one page for the person),
                    note (SOAP) or letter (referral): plain text to copy`,
  },
  report: {
    does: "reads the report of a lumbar scan: findings, levels, what fits",
    usage: ["foramen report <text file, or -> [--case CASE] [--json] [--reader R]"],
    more: `  -                 reads the text from standard input
  --case CASE       a case (YAML or JSON): says for each finding whether it
                    explains the symptoms and signs in it
  --json            the whole reading as one JSON document
  --reader R        for whom the words are: practitioner, unless it is patient
  Read by rules. What was not understood is listed; nothing is confirmed.`,
  },
  vocabulary: {
    does: "every finding, cause, structure and syndrome with its id",
    usage: ["foramen vocabulary [--json]"],
  },
  knowledge: {
    does: "checks or counts the knowledge",
    usage: ["foramen knowledge check [--json] [--folder FOLDER]", "foramen knowledge stats [--json] [--folder FOLDER]"],
  },
  serve: {
    does: "the application in the browser, from this machine",
    usage: ["foramen serve"],
    more: `  PORT              port to listen on; 4100 unless set, or the next free one
  HOST              address to listen on; this machine only unless set`,
  },
  screen: { does: "not yet: assesses a population", usage: ["foramen screen <FHIR files> --out <folder>"] },
};

const FOOT = `Exit code: 0 an answer (an emergency too), 2 bad input, 1 a fault of ours.
Foramen informs; a clinician decides. It is not for emergencies: call for help.`;

/** What `--help` prints. */
export const HELP = {
  all: `foramen - clinical reasoning for back, groin and front-of-thigh pain

Usage: foramen <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(12)} ${does}`)
  .join("\n")}

  --help       this page; after a command, the page of that command
  --version    versions of the program and of its knowledge

${FOOT}
`,
  /** @param command one of the commands above */
  of(command: string): string {
    const { does, usage, more } = COMMANDS[command] ?? { does: "", usage: [] };
    const lines = [
      `foramen ${command} - ${does}`,
      "",
      ...usage.map((line, at) => (at === 0 ? "Usage: " : "       ") + line),
    ];
    return `${[...lines, "", ...(more === undefined ? [] : [more, ""]), FOOT].join("\n")}\n`;
  },
};

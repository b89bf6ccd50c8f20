/** Version of the engine as it stands in every answer; equals engine/package.json (a test holds them together). */
export const ENGINE_VERSION = "0.1.0";

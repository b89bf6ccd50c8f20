/** What a command may touch. The process gives the real ones, a test its own. */
export interface Io {
  /** Writes to standard output as it stands. */
  out(text: string): void;
  /** Writes to standard error as it stands. */
  err(text: string): void;
  stdin(): AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a terminal that shows colours, and nobody asked for none. */
  readonly colour: boolean;
  /** There is a second processor, and threads of the process may use it. */
  readonly threads: boolean;
  /** Tells a person who waits at a terminal what takes long; returns what to call when it is done. */
  whenSlow(text: string, afterMilliseconds: number): () => void;
  /** Resolves when the person asks the command to end (Ctrl-C, or the signal to terminate). */
  stopped(): Promise<void>;
}

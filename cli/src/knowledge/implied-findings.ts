/** knowledge/model/implied.yaml: context findings that a condition or a drug on the list brings with it. */
export interface ImpliedFindings {
  /** Context finding to the ids and names, in small letters, of the conditions and drugs that imply it. */
  implied: Record<string, string[]>;
}

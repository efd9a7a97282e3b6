/** What a command works with, and its exit code as the result. */
export type Work = (at: {
  /** URL of the runtime role. */
  readonly url: string;
  /** URL of the owner, where there is one. */
  readonly ownerUrl: string | undefined;
  readonly words: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly anchorFolder: string | undefined;
  readonly say: (line: string) => void;
  /** A line that the next one takes the place of, where there is a terminal. */
  readonly sayOver: (line: string) => void;
}) => Promise<number>;

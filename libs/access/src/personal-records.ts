/** What one context keeps about a person, by the opaque id: a list for each kind of thing. */
export type PersonalRecords<Kind extends string = string> = Readonly<
  Record<Kind, (actorId: string) => Promise<readonly object[]>>
>;

/** What is kept about people outside the tables of logins and keys. */
export const KEPT_ELSEWHERE = ['uploads', 'uploadAttempts', 'events', 'answers'] as const;
export type KeptElsewhere = (typeof KEPT_ELSEWHERE)[number];

/** Token of the records of the other contexts. */
export const PERSONAL_RECORDS = Symbol('PERSONAL_RECORDS');

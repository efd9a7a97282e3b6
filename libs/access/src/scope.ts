/** What an API key of a municipality may be limited to. */
export const SCOPES = ['reports:read', 'reports:write', 'reports:submit', 'uploads'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * What an API key of a municipality may be limited to: to read its own interim reports and its evaluations also before
 * they are public, to fill its reports in, to submit them, and to hand over files and take them in to drafts.
 */
export const SCOPES = ['reports:read', 'reports:write', 'reports:submit', 'evaluations:read', 'uploads'] as const;
export type Scope = (typeof SCOPES)[number];

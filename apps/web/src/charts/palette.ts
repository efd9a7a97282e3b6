/** The light colours as presentation attributes, so that a picture stands alone; the style sheet overrides them. */
export const PALETTE = {
  ink: '#1b1f24',
  muted: '#565e5b',
  paper: '#ffffff',
  rule: '#d5d9d6',
  ring: '#c3c9c5',
  accent: '#0b5563',
  band: '#dfe3e0',
  bandEdge: '#868f8a',
  peer: '#6b7570',
  worse: '#a4371f',
  better: '#1f6f43',
} as const;

export const FONT_FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif";

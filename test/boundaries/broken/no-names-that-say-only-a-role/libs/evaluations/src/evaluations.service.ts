// BROKEN: by its file name.
export const evaluations = [];

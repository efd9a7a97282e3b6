// BROKEN
export const options = '-c role=kompassros_runtime';
// A set role is spoken of here, not taken.
export const name = 'role';

export const wait = `SET LOCAL lock_timeout = '1s'`;

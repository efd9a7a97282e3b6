// BROKEN: there is no such library.
export * from '#municipalities';

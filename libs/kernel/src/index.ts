export * from './command';
export * from './decide';
export * from './decimal';
export * from './figures';
export * from './specification';

// BROKEN
export { Redis } from 'ioredis';

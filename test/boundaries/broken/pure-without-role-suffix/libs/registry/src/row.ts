// BROKEN
export { EntitySchema } from 'typeorm';

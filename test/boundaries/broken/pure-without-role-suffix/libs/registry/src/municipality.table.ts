import { EntitySchema } from 'typeorm';

export const table = EntitySchema;

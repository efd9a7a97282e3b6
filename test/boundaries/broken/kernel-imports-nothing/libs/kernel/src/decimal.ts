// BROKEN: something of Node.
import { randomUUID } from 'node:crypto';

export const id = randomUUID;

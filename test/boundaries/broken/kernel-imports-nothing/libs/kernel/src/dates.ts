// BROKEN: a package.
import { z } from 'zod';

export const date = z.iso.date();

import 'reflect-metadata';
import { run } from '../../api/src/run';

void run({ ...process.env, KOMPASSROS_ROLE: 'worker' });

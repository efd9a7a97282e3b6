import 'reflect-metadata';
import { run } from './run';

void run(process.env);

import { Command } from './command';

export class StartEvaluation extends Command {}

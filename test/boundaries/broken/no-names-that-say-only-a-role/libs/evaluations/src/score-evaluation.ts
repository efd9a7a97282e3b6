// BROKEN
import { Command } from './command';

export class ScoreEvaluationCommand extends Command {}

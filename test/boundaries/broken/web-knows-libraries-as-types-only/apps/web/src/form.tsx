// BROKEN: code of another context runs in the page.
import { evaluation } from '#evaluations';

export const form = evaluation;

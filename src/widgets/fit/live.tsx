/* What is needed once an answer is changed; loaded then, because the page as built already shows the example. */
import { quizReport } from '../../domain/fit/report.ts';
import { QuizResult } from './QuizResult.tsx';

export const live = { quizReport, QuizResult };

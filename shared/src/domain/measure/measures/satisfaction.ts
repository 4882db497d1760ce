import { pulseScore } from '../pulse-score.js';

export const satisfaction = pulseScore('satisfaction', 'satisfaction');

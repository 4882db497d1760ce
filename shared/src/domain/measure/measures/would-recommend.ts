import { pulseScore } from '../pulse-score.js';

export const wouldRecommend = pulseScore('would-recommend', 'recommend');

import type { Answer } from '../../statistics/answer.js';
import { known } from '../../statistics/answer.js';

export function mapAnswer<From, To>(answer: Answer<From>, to: (value: From) => To): Answer<To> {
  return answer.kind === 'known' ? known(to(answer.value)) : answer;
}

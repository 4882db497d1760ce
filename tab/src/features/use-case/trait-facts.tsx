import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import {
  accessPathWords,
  problemClassWords,
  workPageText,
} from '@causeway/shared/text/work-page-text.js';
import { FactList } from '../../components/fact-list.js';
import { useWords } from '../../lib/reader.js';

interface TraitFactsProps {
  readonly useCase: UseCaseListView['useCases'][number];
}

/** The same answers for those who only read them. */
export function TraitFacts({ useCase }: TraitFactsProps) {
  const words = useWords(workPageText);
  const problems = useWords(problemClassWords);
  const paths = useWords(accessPathWords);
  const { problemClass, accessPath, decidesAboutPeople, tellsThem, goesToOthers } = useCase;
  const yesOrNo = (answer: boolean | null) =>
    answer === null ? words.notAnswered : answer ? words.yes : words.no;
  return (
    <FactList
      facts={[
        {
          name: words.problemClass,
          value: problemClass ? problems[problemClass] : words.notAnswered,
        },
        { name: words.accessPath, value: accessPath ? paths[accessPath] : words.notAnswered },
        { name: words.decidesAboutPeople, value: yesOrNo(decidesAboutPeople) },
        decidesAboutPeople ? { name: words.tellsThem, value: yesOrNo(tellsThem) } : undefined,
        { name: words.goesToOthers, value: yesOrNo(goesToOthers) },
      ]}
    />
  );
}

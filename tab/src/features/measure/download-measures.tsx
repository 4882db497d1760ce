import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWords } from '../../lib/reader.js';
import { useMeasuresFile } from './api/use-measures-file.js';

export function DownloadMeasures({ programId }: { readonly programId: string }) {
  const words = useWords(measurePageText);
  const file = useMeasuresFile(programId);
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={file.isPending}
        onClick={() => file.mutate()}
      >
        {words.download}
      </Button>
      <ProblemBar error={file.error} />
    </>
  );
}

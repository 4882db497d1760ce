import { flagFormText } from '@causeway/shared/text/flag-form-text.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useFlagForm } from '../../features/my-flag/api/use-flag-form.js';
import { FlagForm } from '../../features/my-flag/flag-form.js';
import { useWords } from '../../lib/reader.js';

export function FlagSomethingPage() {
  const words = useWords(flagFormText);
  const form = useFlagForm();
  return (
    <PageFrame title={words.title} lead={words.lead} width="reading">
      <Loaded query={form}>{(loaded) => <FlagForm form={loaded} />}</Loaded>
    </PageFrame>
  );
}

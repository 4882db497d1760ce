import { settingsText } from '@causeway/shared/text/settings-text.js';
import { PageFrame } from '../../components/page-frame.js';
import { SettingsForm } from '../../features/person/settings-form.js';
import { useWords } from '../../lib/reader.js';

export function SettingsPage() {
  const words = useWords(settingsText);
  return (
    <PageFrame title={words.title} width="reading">
      <SettingsForm />
    </PageFrame>
  );
}

import type { ToolView } from '@causeway/shared/api/programs.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useWords } from '../../lib/reader.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useSaveTool } from './api/use-tools.js';

const longestIds = 2_000;

interface ToolDialogProps {
  readonly tool: ToolView | 'new';
  readonly onClose: () => void;
}

export function ToolDialog({ tool, onClose }: ToolDialogProps) {
  const words = useWords(adminText);
  const common = useWords(tabText);
  const known = tool === 'new' ? undefined : tool;
  const [toolId] = useState(() => known?.id ?? uuidV7());
  const [name, setName] = useState(known?.name ?? '');
  const [appIds, setAppIds] = useState(known?.teamsAppIds.join('\n') ?? '');
  const [isRetired, setIsRetired] = useState(known?.isRetired ?? false);
  const [isTried, setIsTried] = useState(false);
  const save = useSaveTool();
  const submit = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    const teamsAppIds = appIds
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const body = { version: known?.version ?? 0, name, teamsAppIds, isRetired };
    save.mutate({ params: { toolId }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={known ? words.editTool : words.addTool}
      submit={common.save}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={{ children: words.toolName, weight: 'semibold' }}
        validationMessage={isTried && name.trim() === '' ? common.needed : null}
      >
        <Input
          value={name}
          maxLength={textLimits.name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <TextField
        label={`${words.teamsAppIds} (${common.optional})`}
        hint={words.teamsAppIdsHint}
        value={appIds}
        limit={longestIds}
        rows={2}
        onChange={setAppIds}
      />
      <Checkbox
        label={words.retire}
        checked={isRetired}
        onChange={(_, data) => setIsRetired(data.checked === true)}
      />
    </FormDialog>
  );
}

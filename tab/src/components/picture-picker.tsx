import { plainProblemSentence } from '@causeway/shared/text/plain-problem-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { useRef, useState } from 'react';
import { useReader } from '../lib/reader.js';

const limitBytes = 2 * 1024 * 1024;
const types = ['image/png', 'image/jpeg', 'image/webp'];

const useStyles = makeStyles({
  hidden: { display: 'none' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface PicturePickerProps {
  readonly label: string;
  readonly hint: string;
  readonly onPick: (file: File) => void;
}

/** Refuses at once what the server would refuse after the upload. */
export function PicturePicker({ label, hint, onPick }: PicturePickerProps) {
  const styles = useStyles();
  const reader = useReader();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'too-large' | 'not-a-picture'>();
  const pick = (file: File | undefined) => {
    if (!file) return;
    const refused = types.includes(file.type) ? undefined : 'not-a-picture';
    const found = refused ?? (file.size > limitBytes ? 'too-large' : undefined);
    setProblem(found);
    if (!found) onPick(file);
  };
  return (
    <>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept={types.join(',')}
        aria-label={label}
        onChange={(event) => {
          pick(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button icon={<AttachRegular />} title={hint} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {problem && (
        <span role="alert" className={styles.problem}>
          {plainProblemSentence(problem, reader.locale)}
        </span>
      )}
    </>
  );
}

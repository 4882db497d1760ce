import { tabText } from '@causeway/shared/text/tab-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { attachmentImage } from '../lib/attachment-image.js';
import { useWords } from '../lib/reader.js';
import { ProblemBar } from './problem-bar.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  image: {
    maxWidth: '100%',
    maxHeight: '420px',
    objectFit: 'contain',
    alignSelf: 'flex-start',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

function AttachmentPicture({ id, name }: { readonly id: string; readonly name: string }) {
  const styles = useStyles();
  const [source, setSource] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let isCurrent = true;
    attachmentImage(id).then(
      (url) => isCurrent && setSource(url),
      (problem: unknown) => isCurrent && setError(problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  if (error) return <ProblemBar error={error} />;
  return source ? <img className={styles.image} src={source} alt={name} /> : null;
}

export function AttachmentList(props: {
  readonly attachments: readonly { readonly id: string }[];
}) {
  const styles = useStyles();
  const words = useWords(tabText);
  return (
    <div className={styles.list}>
      {props.attachments.map(({ id }, index) => (
        <AttachmentPicture key={id} id={id} name={words.screenshot(index + 1)} />
      ))}
    </div>
  );
}

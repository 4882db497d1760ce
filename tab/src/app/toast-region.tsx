import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens, useThemeClassName } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../lib/reader.js';
import type { Toast } from '../lib/toast.js';
import { ToastContext } from '../lib/toast.js';

const shownMs = 20_000;

const useStyles = makeStyles({
  region: {
    position: 'fixed',
    insetBlockEnd: tokens.spacingVerticalXL,
    insetInline: tokens.spacingHorizontalL,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    zIndex: tokens.zIndexMessages,
  },
  toast: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
  },
  button: {
    color: tokens.colorNeutralForegroundInverted,
    minWidth: 'auto',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    ':hover': { color: tokens.colorNeutralForegroundInvertedHover },
  },
});

/** Beside the page: a message comes while the focus manager still hides that behind the dialog it came from. */
function usePlaceBesidePage(): HTMLElement {
  const [place] = useState(() => document.createElement('div'));
  useEffect(() => {
    place.setAttribute('data-tabster-never-hide', '');
    document.body.append(place);
    return () => place.remove();
  }, [place]);
  return place;
}

export function ToastRegion({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const words = useWords(tabText);
  const theme = useThemeClassName();
  const place = usePlaceBesidePage();
  const [toast, setToast] = useState<Toast>();
  const show = useCallback((next: Toast) => setToast({ ...next }), []);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [toast]);
  const action = toast?.action;
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(
        <div className={theme}>
          <div className={styles.region}>
            <div className={toast && styles.toast}>
              <span role="status">{toast?.text}</span>
              {action && (
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.button}
                  onClick={() => {
                    setToast(undefined);
                    action.run();
                  }}
                >
                  {action.label}
                </Button>
              )}
              {toast && (
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.button}
                  icon={<DismissRegular />}
                  aria-label={words.close}
                  onClick={() => setToast(undefined)}
                />
              )}
            </div>
          </div>
        </div>,
        place,
      )}
    </ToastContext>
  );
}

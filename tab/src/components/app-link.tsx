import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAppHref } from '../lib/use-app-href.js';

interface AppLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Set where the link leads to the page one is on. */
  readonly current?: 'page';
}

export function AppLink({ to, children, className, current }: AppLinkProps) {
  const target = useAppHref(to);
  return (
    <Link {...target} {...(className ? { className } : {})} aria-current={current}>
      {children}
    </Link>
  );
}

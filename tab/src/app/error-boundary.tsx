import type { ReactNode } from 'react';
import { Component } from 'react';
import { FailedPage } from './failed-page.js';

interface State {
  readonly hasFailed: boolean;
}

/** A bug in one page leaves a sentence and a way on, not a blank tab. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <FailedPage /> : this.props.children;
  }
}

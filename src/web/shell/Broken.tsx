// Stands in when a screen throws: says so and offers the way back. React allows this in a class only.
import { Component, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

/** Shows nothing of the error itself: it may quote a case. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="alone">
        <Banner kind="late" alert act={<Button onClick={() => location.reload()}>{text.common.reload}</Button>}>
          {text.common.screenBroke}
        </Banner>
      </main>
    );
  }
}

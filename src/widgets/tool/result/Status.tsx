import { useEffect, useRef, useState } from 'preact/hooks';
import { Changing } from '../Changing.tsx';

interface Props {
  /** What to say; it is said once, after the visitor has paused. */
  readonly message: string;
}

const pauseMs = 800;

/** The one place of a tool that speaks to screen readers. Silent for the first result, which the page already shows. */
export const Status = ({ message }: Props) => {
  const [said, setSaid] = useState('');
  const before = useRef(message);
  useEffect(() => {
    if (before.current === message) return;
    const timer = setTimeout(() => {
      before.current = message;
      setSaid(message);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p class="visually-hidden" role="status">
      {said !== '' && <Changing text={said} />}
    </p>
  );
};

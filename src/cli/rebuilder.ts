/**
 * Calls `rebuild` once after changes have been quiet for `calm` milliseconds, never twice at a time; a change during a rebuild
 * leads to one more. `rebuild` must not throw.
 */
export const rebuilder = (rebuild: () => Promise<void>, calm: number): { readonly changed: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    await rebuild();
    isRunning = false;
    if (isWanted) {
      isWanted = false;
      changed();
    }
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), calm);
  };
  return { changed };
};

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component whose code is fetched when it is first shown; until then nothing stands in its place. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazily(props: P) {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (Shown !== null) return;
      load().then((component) => {
        loaded = component;
        setShown(() => component);
      });
    }, [Shown]);
    return Shown === null ? <p class="aside">...</p> : <Shown {...props} />;
  };
}

import { type ComponentProps, useEffect, useState } from 'react';

type Bundle = typeof import('./Workbench');

let loaded: Bundle | null = null;

/** Fetches what comes behind the gate; once it is there it is shown in the same turn as it is asked for. */
export async function loadWorkbench(): Promise<Bundle> {
  loaded ??= await import('./Workbench');
  await loaded.prepareRouter();
  return loaded;
}

/**
 * The workbench as soon as it is loaded. Not by React's `lazy`: that shows nothing first even where all is loaded, and what
 * comes after nothing is held back for 300 milliseconds.
 */
export function LoadedWorkbench(props: ComponentProps<Bundle['Workbench']>) {
  const [bundle, setBundle] = useState(loaded);
  useEffect(() => {
    if (bundle === null) void loadWorkbench().then(setBundle);
  }, [bundle]);
  return bundle && <bundle.Workbench {...props} />;
}

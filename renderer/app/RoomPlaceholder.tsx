import { PageHeader } from '@ui/PageHeader';

/** Stands where a room is still being built. */
export function RoomPlaceholder({ title }: { title: string }) {
  return <PageHeader title={title} summary="This room is being built." />;
}

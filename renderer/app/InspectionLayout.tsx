import { Outlet } from '@tanstack/react-router';

export function InspectionLayout() {
  return <Outlet />;
}

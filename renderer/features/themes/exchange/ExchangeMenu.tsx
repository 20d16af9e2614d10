import { useExport } from '@data/useExport';
import { useFramework, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Menu, Text } from '@mantine/core';
import { notesAsProject, themesAsCodes } from '@shared/themes/refi/notes-as-project';
import { writeCodebook, writeProject } from '@shared/themes/refi/write-refi';
import { useState } from 'react';
import { RefiImport } from './RefiImport';

/** Code books and coded notes to and from other qualitative tools, by the REFI-QDA standard. */
export function ExchangeMenu() {
  const workspace = useWorkspace();
  const framework = useFramework();
  const { title } = useInspection();
  const { said, save } = useExport();
  const [isImporting, setImporting] = useState(false);
  const hasThemes = workspace.rows('theme').length > 0;
  const saveBook = () =>
    void save(`${title} code book.qdc`, writeCodebook(themesAsCodes(workspace.rows('theme'))));
  const saveProject = () =>
    void save(`${title} coded notes.qdpx`, writeProject(notesAsProject(workspace.snapshot(), framework)));
  return (
    <>
      {said !== '' && (
        <Text role="status" size="sm" c="dimmed">
          {said}
        </Text>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">Exchange with other tools</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setImporting(true)}>Import a code book or coded notes</Menu.Item>
          <Menu.Item disabled={!hasThemes} onClick={saveBook}>
            Save the code book (.qdc)
          </Menu.Item>
          <Menu.Item onClick={saveProject}>
            Save all notes with their themes (.qdpx), readable by anybody
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isImporting && <RefiImport onClose={() => setImporting(false)} />}
    </>
  );
}

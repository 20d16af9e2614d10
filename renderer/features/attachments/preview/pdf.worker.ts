// The package's own worker, as a file of ours: the content policy runs nothing that does not come with the app.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

SELECT formula FROM compositions WHERE atoms > 3;
